# SPDX-License-Identifier: Apache-2.0
# Tests of the print engine: own program, since they run pdftotext and take seconds rather than milliseconds.
add_executable(keizoku_print_tests
    $<TARGET_OBJECTS:keizoku_catch_main> print/checks.cpp print/demo.cpp print/pdf_tools.cpp print/random_document.cpp
    print/contents_test.cpp print/foreign_pdf_test.cpp print/kinsoku_test.cpp print/look_test.cpp print/no_break_test.cpp print/pages_test.cpp
    print/random_test.cpp print/table_test.cpp print/text_test.cpp)
target_include_directories(keizoku_print_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(keizoku_print_tests PRIVATE keizoku_print keizoku_flags Catch2::Catch2)
keizoku_reuse(keizoku_print_tests keizoku_catch_headers)
catch_discover_tests(keizoku_print_tests TEST_PREFIX "print: ")
