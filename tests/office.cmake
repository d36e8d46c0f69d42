# SPDX-License-Identifier: Apache-2.0
# Tables in and documents out.
add_executable(keizoku_office_tests
    office/calendar_writer_test.cpp
    office/changed_mark_test.cpp
    office/csv_test.cpp
    office/docx_reader_test.cpp
    office/docx_writer_test.cpp
    office/hostile_input_test.cpp
    office/html_writer_test.cpp
    office/json_writer_test.cpp
    office/mutated_input_test.cpp
    office/sheet_text_test.cpp
    office/text_writer_test.cpp
    office/xlsx_test.cpp
    office/xlsx_writer_test.cpp
    office/support/xlsx_file.cpp
    $<TARGET_OBJECTS:keizoku_catch_main>)
target_include_directories(keizoku_office_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(keizoku_office_tests PRIVATE OFFICE_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data")
target_link_libraries(keizoku_office_tests PRIVATE keizoku_office keizoku_flags Catch2::Catch2 PkgConfig::ZIP pugixml::pugixml)
keizoku_reuse(keizoku_office_tests keizoku_catch_headers)
catch_discover_tests(keizoku_office_tests TEST_PREFIX "office: ")
