package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AdvisorCommandTest {

  @Test
  void helpSucceeds() {
    assertEquals(0, AdvisorCommand.run("--help"));
  }

  @Test
  void anUnknownCommandIsNotUnderstood() {
    assertEquals(2, AdvisorCommand.run("advize"));
  }
}
