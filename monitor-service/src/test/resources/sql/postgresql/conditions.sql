-- null
"price" is null

-- one of
"code"::text in ('', 'n/a', 'it''s')

-- none of
"code"::text not in ('a', 'b')

-- one of numbers
"level" in (-999, 0.50) or "level"::text in ('n/a')

-- none of numbers
"level" not in (1, 2) and "level"::text not in ('NaN')

-- unlike
"code"::text !~ '^[A-Z]{2}\d+$'

-- outside
"price" < 0 or "price" > 1000

-- not finite
"price"::double precision in ('NaN', 'Infinity', '-Infinity')

-- late
"at" + interval '172800 seconds' < "arrived"

-- too early
"at" < date '2020-01-01'

-- written
profit < 0

-- not
not (profit < 0)

-- any
("price" is null) or (profit < 0)

-- all
("price" is null) and (profit < 0)

-- range
("price" < 0 or "price" > 10)

-- range without end
("price" < 0) or ("price"::double precision in ('NaN', 'Infinity', '-Infinity'))
