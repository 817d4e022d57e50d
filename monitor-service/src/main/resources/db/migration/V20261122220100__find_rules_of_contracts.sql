-- What is excused of a contract as a whole is asked with every evaluation.
create index on deadline_rule (contract_id);
