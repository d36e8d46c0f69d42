# SPDX-License-Identifier: Apache-2.0
# Two plans against each other.
add_executable(keizoku_compare_tests
    $<TARGET_OBJECTS:keizoku_catch_main>
    compare/comparison_test.cpp
    compare/random_plan.cpp
    compare/random_test.cpp
    compare/rows_test.cpp
    compare/words_test.cpp)
target_include_directories(keizoku_compare_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(keizoku_compare_tests PRIVATE keizoku_compare keizoku_flags Catch2::Catch2)
keizoku_reuse(keizoku_compare_tests keizoku_catch_headers)
catch_discover_tests(keizoku_compare_tests TEST_PREFIX "compare: ")
