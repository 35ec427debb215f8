package org.salesadvisor.funnel.simulation;

/** What happens to a business; as it stands, nothing. */
class Happening {

  private static final double HALF = 0.5;

  /** The share of referrals among the leads of a rep. */
  double referrals(int month, int rep) {
    return HALF;
  }

  /** The rate of a rep at a step, given the usual one. */
  double rate(int month, int rep, int step, double usual) {
    return usual;
  }

  /** From a month on, everybody loses this share at one step. */
  static Happening drop(int from, int at, double share) {
    return new Happening() {
      @Override
      double rate(int month, int rep, int step, double usual) {
        return month >= from && step == at ? usual * (1 - share) : usual;
      }
    };
  }

  /** The first rep always has half of the usual rate at one step. */
  static Happening halfOfOne(int at) {
    return new Happening() {
      @Override
      double rate(int month, int rep, int step, double usual) {
        return rep == 0 && step == at ? usual * HALF : usual;
      }
    };
  }

  /** From a month on referrals become rare, for everybody alike; rates stay. */
  static Happening otherWork(int from, double referrals) {
    return new Happening() {
      @Override
      double referrals(int month, int rep) {
        return month >= from ? referrals : HALF;
      }
    };
  }
}
