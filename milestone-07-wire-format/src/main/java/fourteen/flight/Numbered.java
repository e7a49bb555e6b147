package fourteen.flight;

/// Values that a page has thousands of, each with a number, so that [Addresses] finds them quickly: they are numbered as they
/// are made, and what was made together lies together in its table.
abstract sealed class Numbered implements FlightValue
        permits FlightValue.ArrayValue, FlightValue.Element, ObjectValue {

    /// Not guarded: two values that two threads make at once may get one number. It is a hash, and no identity.
    private static int last;

    private final int number = ++last;

    /// The same for two values now and then.
    final int number() {
        return number;
    }
}
