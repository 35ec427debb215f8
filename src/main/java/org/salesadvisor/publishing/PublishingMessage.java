package org.salesadvisor.publishing;

import org.salesadvisor.language.MessageKey;

/** What is said of rule sets that cannot serve. */
enum PublishingMessage implements MessageKey {
  CORRECT_AND_START,
  FOLDER_REFUSED
}
