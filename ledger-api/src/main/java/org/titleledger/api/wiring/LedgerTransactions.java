package org.titleledger.api.wiring;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.titleledger.api.problem.OutcomeUnknown;

/** Transactions on the ledger's database. One whose COMMIT was not answered is not said to have failed. */
final class LedgerTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    LedgerTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (DataAccessException | TransactionException failure) {
            if (!status.isReadOnly() && OutcomeUnknown.isLeftBy(failure)) {
                throw new OutcomeUnknown(failure);
            }
            throw failure;
        }
    }
}
