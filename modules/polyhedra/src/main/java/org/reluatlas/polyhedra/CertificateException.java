package org.reluatlas.polyhedra;

import org.reluatlas.task.ExplainedException;

/** A result contradicts what it must satisfy. This is a defect of ReLU Atlas, not of its input. */
public final class CertificateException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param what without a full stop at its end
   */
  public CertificateException(String what) {
    super(
        Fault.RUN,
        null,
        "%s; please report this network and domain: it is a defect of ReLU Atlas",
        what);
  }
}
