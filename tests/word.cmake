# SPDX-License-Identifier: Apache-2.0
# Plans written in Word: outline, placing, tray.
add_executable(keizoku_word_tests
    app/word_hands_test.cpp
    app/word_faults_test.cpp
    app/word_forms_test.cpp
    app/word_import_test.cpp
    check/whose_words_test.cpp
    support/word_hands.cpp
    $<TARGET_OBJECTS:keizoku_catch_main>)
target_include_directories(keizoku_word_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(keizoku_word_tests PRIVATE KEIZOKU_SOURCE="${PROJECT_SOURCE_DIR}")
target_link_libraries(keizoku_word_tests PRIVATE keizoku_flags keizoku_app PkgConfig::XLSX Catch2::Catch2)
keizoku_reuse(keizoku_word_tests keizoku_catch_headers)
catch_discover_tests(keizoku_word_tests TEST_PREFIX "word:" PROPERTIES TIMEOUT 120 ENVIRONMENT "TZ=UTC")
