import { copyTable, saveTable } from './hand-over.ts';
import { sortable } from './sort.ts';

/** Tables of fewer rows are seen at once: there is nothing to search or to sort. */
const manyRows = 6;

/** Gives each table of a part of the page what it can be worked with: search, sorting, copying and CSV. */
export function equipTables(part: ParentNode): void {
  for (const frame of part.querySelectorAll<HTMLElement>('.table')) {
    const table = frame.querySelector('table');
    const isEquipped = frame.previousElementSibling?.classList.contains('tools') === true;
    if (table === null || isEquipped) continue;
    const tools = document.createElement('div');
    tools.className = 'tools';
    const name = frame.getAttribute('aria-label') ?? 'tabel';
    if ((table.tBodies[0]?.rows.length ?? 0) >= manyRows) {
      tools.append(searchField(table, name));
      sortable(table);
    }
    const told = document.createElement('span');
    told.setAttribute('role', 'status');
    tools.append(
      button('Kopiér', `Kopiér ${name} til Excel`, async () => {
        told.textContent = (await copyTable(table)) ? 'Kopieret' : 'Kunne ikke kopieres';
      }),
      button('CSV', `Hent ${name} som CSV`, () => saveTable(table, name)),
      told,
    );
    frame.before(tools);
  }
}

function button(text: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.setAttribute('aria-label', name);
  made.addEventListener('click', act);
  return made;
}

/** Shows the rows alone that have what is typed, in any case. */
function searchField(table: HTMLTableElement, name: string): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'search';
  field.placeholder = 'Søg';
  field.setAttribute('aria-label', `Søg i ${name}`);
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLocaleLowerCase('da');
    for (const row of table.tBodies[0]?.rows ?? []) {
      row.hidden = !(row.textContent ?? '').toLocaleLowerCase('da').includes(wanted);
    }
  });
  return field;
}
