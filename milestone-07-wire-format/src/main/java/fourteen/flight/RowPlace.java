package fourteen.flight;

/// Where a row's payload begins. A message shows it as text, which few rows ever need.
record RowPlace(long offset, int row) {

    /// `byte 12, row 3`.
    @Override
    public String toString() {
        return "byte " + offset + ", row " + Integer.toHexString(row);
    }
}
