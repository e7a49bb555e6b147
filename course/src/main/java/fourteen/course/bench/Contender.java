package fourteen.course.bench;

/// One side of a comparison.
///
/// @param name as the report prints it
/// @param round measures once, for a few seconds
record Contender(String name, Round round) {

    /// A round's figure, in the comparison's unit.
    @FunctionalInterface
    interface Round {
        double measure() throws Exception;
    }
}
