# SPDX-License-Identifier: Apache-2.0
# Text and dates.
add_executable(keizoku_base_tests
    $<TARGET_OBJECTS:keizoku_catch_main>
    base/date_test.cpp
    base/qr_code_test.cpp
    base/text_test.cpp)
target_include_directories(keizoku_base_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(keizoku_base_tests PRIVATE keizoku_base keizoku_flags Catch2::Catch2)
keizoku_reuse(keizoku_base_tests keizoku_catch_headers)
catch_discover_tests(keizoku_base_tests TEST_PREFIX "base: ")
