package org.salesadvisor.language;

import java.util.ResourceBundle;

/** Words in another language than the one asked for, that of the machine, would be no help. */
final class NoFallback {

  static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private NoFallback() {}
}
