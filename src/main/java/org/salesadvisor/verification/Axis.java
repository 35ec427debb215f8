package org.salesadvisor.verification;

import java.util.List;

/**
 * Facts that tests compare with each other, most often one alone, and the classes of their values.
 *
 * @param paths the facts
 * @param cells every class; those that know less come first
 * @param unproven tests for which the classes may not be all that there are, in words
 */
record Axis(List<String> paths, List<Cell> cells, List<String> unproven) {

  Axis {
    paths = List.copyOf(paths);
    cells = List.copyOf(cells);
    unproven = List.copyOf(unproven);
  }
}
