package org.salesadvisor.reading;

import org.salesadvisor.language.Message;

/** The parts of a rule. */
public enum RulePart {
  NAME(ReadingMessage.PART_NAME),
  SOURCE(ReadingMessage.PART_SOURCE),
  RATIONALE(ReadingMessage.PART_RATIONALE),
  CONDITIONS(ReadingMessage.PART_CONDITIONS),
  CONCLUSIONS(ReadingMessage.PART_CONCLUSIONS),
  FILE(ReadingMessage.PART_FILE);

  private final ReadingMessage key;

  RulePart(ReadingMessage key) {
    this.key = key;
  }

  /** What people call it. */
  public Message words() {
    return key.with();
  }
}
