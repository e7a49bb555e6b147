package fourteen.flight;

/// Where a payload goes: a response's body.
public interface FlightSink {

    /// Takes one row, or a part of the payload that must not be split from what it needs.
    ///
    /// @return false if it is full: the writer then keeps everything until [FlightWriter#resume]
    boolean write(byte[] bytes);

    /// Nothing more comes.
    void close();
}
