package fourteen.actions;

class BookInDevelopmentTest extends BookSite {

    @Override
    boolean isProduction() {
        return false;
    }
}
