package fourteen.actions;

class BookInProductionTest extends BookSite {

    @Override
    boolean isProduction() {
        return true;
    }
}
