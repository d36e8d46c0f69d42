# SPDX-License-Identifier: Apache-2.0
# Plans into documents.
add_executable(keizoku_report_tests
    $<TARGET_OBJECTS:keizoku_catch_main>
    calltree/random_tree.cpp
    report/call_sheets_test.cpp
    report/column_fit_test.cpp
    report/comparison_golden_test.cpp
    report/comparison_table_test.cpp
    report/contact_sheet_test.cpp
    report/cover_test.cpp
    report/infection_forms_test.cpp
    report/official_order_test.cpp
    report/mask_test.cpp
    report/plan_document_test.cpp
    report/plan_gaps_test.cpp
    report/plan_json_test.cpp
    report/safety_sheet_test.cpp
    report/self_check_test.cpp
    report/share_sheet_test.cpp
    report/support/plans.cpp
    report/support/reading.cpp)
target_include_directories(keizoku_report_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(keizoku_report_tests PRIVATE KEIZOKU_SOURCE="${PROJECT_SOURCE_DIR}"
    OFFICE_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data")
target_link_libraries(keizoku_report_tests PRIVATE keizoku_report keizoku_office keizoku_flags Catch2::Catch2)
keizoku_reuse(keizoku_report_tests keizoku_catch_headers)
catch_discover_tests(keizoku_report_tests TEST_PREFIX "report: ")
