package org.salesadvisor.datasets.store;

import java.sql.SQLException;
import org.salesadvisor.errors.AdvisorException;

/** The database did not do what it was asked. */
public final class StoreException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  public StoreException(SQLException failure) {
    super(
        "DATABASE_UNAVAILABLE",
        StoreMessage.NOT_DONE.with(),
        StoreMessage.TRY_AGAIN.with(),
        failure);
  }
}
