# SPDX-License-Identifier: Apache-2.0
# Lists an office keeps elsewhere, who holds what, and where printed copies hang.
add_executable(keizoku_lists_tests
    app/guide_test.cpp
    app/hand_over_test.cpp
    app/roster_test.cpp
    $<TARGET_OBJECTS:keizoku_catch_main>)
target_include_directories(keizoku_lists_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(keizoku_lists_tests PRIVATE KEIZOKU_SOURCE="${PROJECT_SOURCE_DIR}")
target_link_libraries(keizoku_lists_tests PRIVATE keizoku_flags keizoku_app ICU::uc PkgConfig::XLSX Catch2::Catch2)
keizoku_reuse(keizoku_lists_tests keizoku_catch_headers)
catch_discover_tests(keizoku_lists_tests TEST_PREFIX "lists:" PROPERTIES TIMEOUT 120 ENVIRONMENT "TZ=UTC")
