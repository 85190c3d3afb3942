# The question to awk: mawk -F ';' -v date=2026K1 -f children.awk FILE
BEGIN { for (age = 0; age < 18; age++) child[age " år"] = 1 }
$5 == date && $2 == "I alt" && $4 == "I alt" && ($3 in child) { people[$1] += $6 }
END { for (area in people) print area ";" people[area] }
