-- Texts that aggregates answered may be values that nobody should see. These periods are read again.
delete from period_fact
where odd not in ('NaN', 'infinite') and odd not like 'more than % segments'
   or parts like '%"odd"%';
