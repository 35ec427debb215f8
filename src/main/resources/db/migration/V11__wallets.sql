-- Share of wallet: what clients of a dataset buy, ranked by what could be sold more to them.

CREATE TABLE wallet (
    dataset_id  uuid             PRIMARY KEY REFERENCES dataset (id) ON DELETE CASCADE,
    currency    text             NOT NULL,
    clients     bigint           NOT NULL,
    sales       double precision NOT NULL,
    summary     json             NOT NULL,
    imported_at timestamptz      NOT NULL,
    imported_by text
);

COMMENT ON TABLE wallet IS 'One row for each dataset with clients and their spend, as of its last import of them.';
COMMENT ON COLUMN wallet.sales IS 'Ours to all clients in a year.';
COMMENT ON COLUMN wallet.summary IS 'Totals by category, what peers buy, and what holds for every client.';

-- No foreign key: a check for each of a million rows takes longer than storing them.
CREATE TABLE wallet_client (
    dataset_id   uuid    NOT NULL,
    position     integer NOT NULL,
    id           text    NOT NULL,
    name         text,
    segment      text,
    size         double precision,
    size_class   integer NOT NULL,
    sales_before double precision,
    bought       json    NOT NULL,
    PRIMARY KEY (dataset_id, position)
);

COMMENT ON TABLE wallet_client IS 'Clients in the order of what could be sold more to them, by the norms of the import.';
COMMENT ON COLUMN wallet_client.bought IS 'By category: our sales, and spend, rank and suppliers where known.';
