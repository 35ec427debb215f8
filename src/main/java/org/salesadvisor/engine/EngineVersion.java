package org.salesadvisor.engine;

import org.drools.base.util.Drools;

/** Which engine decides; it is kept with every decision. */
public final class EngineVersion {

  public static final String NAME = "drools-" + Drools.getFullVersion();

  private EngineVersion() {}
}
