/** The largest of the numbers, however many, or `least` where none is larger; spread arguments end at some hundred thousand. */
export function largestOf(numbers: Iterable<number>, least = 0): number {
  let largest = least;
  for (const number of numbers) if (number > largest) largest = number;
  return largest;
}
