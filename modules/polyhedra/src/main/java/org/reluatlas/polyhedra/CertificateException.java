package org.reluatlas.polyhedra;

/** A result contradicts what it must satisfy. This is a defect of ReLU Atlas, not of its input. */
public final class CertificateException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  CertificateException(String what) {
    super(what + "; please report this network and domain: it is a defect of ReLU Atlas");
  }
}
