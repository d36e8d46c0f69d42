# SPDX-License-Identifier: Apache-2.0
# Drills around a table, along the list of service users, and from paper.
add_executable(keizoku_training_tests
    app/safety_drill_test.cpp
    app/tabletop_test.cpp
    app/tally_sheet_test.cpp
    $<TARGET_OBJECTS:keizoku_catch_main>)
target_include_directories(keizoku_training_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(keizoku_training_tests PRIVATE KEIZOKU_SOURCE="${PROJECT_SOURCE_DIR}")
target_link_libraries(keizoku_training_tests PRIVATE keizoku_flags keizoku_cli keizoku_app Catch2::Catch2)
keizoku_reuse(keizoku_training_tests keizoku_catch_headers)
catch_discover_tests(keizoku_training_tests TEST_PREFIX "training:" PROPERTIES TIMEOUT 120 ENVIRONMENT "TZ=UTC")
