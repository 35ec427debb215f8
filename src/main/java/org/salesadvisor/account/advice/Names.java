package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.io.SerializedString;

/** The field names of the advice, encoded once; the contract of front-ends. */
final class Names {

  static final SerializedString VALUE = new SerializedString("value");
  static final SerializedString CODE = new SerializedString("code");
  static final SerializedString TEXT = new SerializedString("text");
  static final SerializedString STATUS = new SerializedString("status");
  static final SerializedString DETERMINED = new SerializedString("DETERMINED");
  static final SerializedString UNDETERMINED = new SerializedString("UNDETERMINED");
  static final SerializedString BECAUSE = new SerializedString("because");
  static final SerializedString RULE = new SerializedString("rule");
  static final SerializedString SOURCE = new SerializedString("source");
  static final SerializedString ASSUMPTION = new SerializedString("assumption");
  static final SerializedString FACTS = new SerializedString("facts");
  static final SerializedString WAITS_FOR = new SerializedString("waitsFor");
  static final SerializedString PATH = new SerializedString("path");
  static final SerializedString SETTLES = new SerializedString("settles");
  static final SerializedString MAY_CHANGE = new SerializedString("mayChange");
  static final SerializedString SIDES = new SerializedString("sides");

  private Names() {}
}
