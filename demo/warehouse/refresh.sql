-- The midday run as seen at the instant :'at': moves refreshed_at of every output whose midday run has been.

update analytics.unit_profit set refreshed_at = seed.refreshed(day, loaded_at, :'at') where refreshed_at = loaded_at;
update analytics.aggregate_profit set refreshed_at = seed.refreshed(day, loaded_at, :'at') where refreshed_at = loaded_at;
update analytics.daily_growth set refreshed_at = seed.refreshed(day, loaded_at, :'at') where refreshed_at = loaded_at;
update analytics.aggregate_growth set refreshed_at = seed.refreshed(day, loaded_at, :'at') where refreshed_at = loaded_at;
update analytics.aggregate_engagement set refreshed_at = seed.refreshed(day, loaded_at, :'at') where refreshed_at = loaded_at;
update analytics.profit set refreshed_at = seed.refreshed(day, loaded_at, :'at') where refreshed_at = loaded_at;
update analytics.growth set refreshed_at = seed.refreshed(day, loaded_at, :'at') where refreshed_at = loaded_at;
update analytics.engagement set refreshed_at = seed.refreshed(day, loaded_at, :'at') where refreshed_at = loaded_at;
update analytics.executive_aggregate set refreshed_at = seed.refreshed(day, loaded_at, :'at') where refreshed_at = loaded_at;
