package org.salesadvisor.effectiveness.mix;

/**
 * What a person is moved by, who is contacted so often [A; L Krugman 1972: three exposures].
 *
 * @param fromFrequency up to which each contact counts in full, 1 or more
 * @param keptShare what a contact beyond brings of the one before, between 0 and 1
 */
public record Saturation(double fromFrequency, double keptShare) {

  /**
   * Contacts that count in full: {@code f} up to saturation, then {@code f* + (1 − q^(f−f*)) / −ln
   * q}, which no frequency brings above {@code f* + 1/−ln q}.
   */
  public double effectiveFrequency(double frequency) {
    double beyond = frequency - fromFrequency;
    return beyond <= 0
        ? frequency
        : fromFrequency + (1 - Math.pow(keptShare, beyond)) / -Math.log(keptShare);
  }

  /**
   * By which share effective contacts rise when contacts rise by one hundredth of a share:
   * elasticity, 1 up to saturation and falling to 0 beyond.
   */
  public double elasticity(double frequency) {
    double beyond = Math.max(0, frequency - fromFrequency);
    return Math.pow(keptShare, beyond) * frequency / effectiveFrequency(frequency);
  }

  public boolean isBeyond(double frequency) {
    return frequency > fromFrequency;
  }
}
