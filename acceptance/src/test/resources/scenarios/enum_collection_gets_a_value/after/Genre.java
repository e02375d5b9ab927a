enum Genre {
    NOVEL,
    POETRY,
    DRAMA
}
