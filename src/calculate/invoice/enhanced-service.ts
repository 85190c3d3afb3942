import { failure } from '../../model/diagnostic.ts';
import type { Origin } from '../../model/origin.ts';
import type { TariffPlan, TariffService } from '../../model/scheme/tariff.ts';

/**
 * The service by which months of skærpet tilsyn are charged: the one that says `skaerpet_tilsyn: true`, else the only one whose id
 * begins with `skaerpet`. The law sets 10 % of the årstakst for each month commenced (BEK 1559/2025 om socialtilsyn), but what an
 * ordning charges is what it declares, and nothing is charged that it does not.
 *
 * @param origin where the months are written, for the error.
 * @throws FordelError `TAKST-SKAERPET` where no service is it, or several may be.
 */
export function enhancedService(
  { title, services, origin: declared }: TariffPlan,
  origin?: Origin,
): TariffService {
  const marked = services.filter(({ isEnhanced }) => isEnhanced);
  const candidates = marked.length > 0 ? marked : services.filter(({ id }) => id.startsWith('skaerpet'));
  const [service, ...others] = candidates;
  if (service !== undefined && others.length === 0) return service;
  const place = origin ?? declared;
  if (service === undefined) {
    throw failure({
      code: 'TAKST-SKAERPET',
      message: `der er måneder med skærpet tilsyn, men "${title}" siger ikke, hvad de koster`,
      place,
      advice:
        'Skriv under taksten: ydelser: [{ id: skaerpet-tilsyn, titel: Skærpet tilsyn pr. måned, procent: 10 }]. Loven siger 10 % af årstaksten pr. påbegyndt måned (BEK 1559/2025). Står ydelsen der under et andet id, så skriv skaerpet_tilsyn: true ved den.',
    });
  }
  throw failure({
    code: 'TAKST-SKAERPET',
    message: `der er måneder med skærpet tilsyn, og flere ydelser i "${title}" kan være det: ${candidates.map(({ id }) => id).join(', ')}`,
    place,
    advice: 'Skriv skaerpet_tilsyn: true ved den, der koster pr. påbegyndt måned.',
  });
}
