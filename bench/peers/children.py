# The question to Python's csv module.
import csv
import sys
from collections import defaultdict

ages = {f"{age} år" for age in range(18)}
people = defaultdict(int)
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for area, sex, age, status, date, count in csv.reader(file, delimiter=";"):
        if date == sys.argv[2] and sex == "I alt" and status == "I alt" and age in ages:
            people[area] += int(count)
for area, count in people.items():
    print(f"{area};{count}")
