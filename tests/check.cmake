# SPDX-License-Identifier: Apache-2.0
# The tests of src/check.
add_executable(keizoku_check_tests $<TARGET_OBJECTS:keizoku_catch_main> check/headings_test.cpp
    check/heldout_test.cpp check/leftovers_test.cpp)
target_link_libraries(keizoku_check_tests PRIVATE keizoku_check keizoku_flags Catch2::Catch2)
keizoku_reuse(keizoku_check_tests keizoku_catch_headers)
target_compile_definitions(keizoku_check_tests PRIVATE
    KEIZOKU_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data" KEIZOKU_TEMPLATES="${PROJECT_SOURCE_DIR}/templates")
catch_discover_tests(keizoku_check_tests TEST_PREFIX "check: ")
