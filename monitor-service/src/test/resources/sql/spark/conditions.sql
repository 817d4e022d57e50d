-- null
`price` is null

-- one of
cast(`code` as string) in ('', 'n/a', 'it\'s')

-- none of
cast(`code` as string) not in ('a', 'b')

-- one of numbers
`level` in (-999, 0.50) or cast(`level` as string) in ('n/a')

-- none of numbers
`level` not in (1, 2) and cast(`level` as string) not in ('NaN')

-- unlike
not regexp_like(cast(`code` as string), '^[A-Z]{2}\\d+$')

-- outside
`price` < 0 or `price` > 1000

-- not finite
(isnan(cast(`price` as double)) or abs(cast(`price` as double)) = double('infinity'))

-- late
`at` + interval '172800' second < `arrived`

-- too early
`at` < date '2020-01-01'

-- written
profit < 0

-- not
not (profit < 0)

-- any
(`price` is null) or (profit < 0)

-- all
(`price` is null) and (profit < 0)

-- range
(`price` < 0 or `price` > 10) or ((isnan(cast(`price` as double)) or abs(cast(`price` as double)) = double('infinity')))

-- range without end
(`price` < 0) or ((isnan(cast(`price` as double)) or abs(cast(`price` as double)) = double('infinity')))
