enum Genre {
    NOVEL,
    POETRY
}
