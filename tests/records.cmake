# SPDX-License-Identifier: Apache-2.0
# Evidence: the ledger, what is owed, and the binder.
add_executable(keizoku_records_tests
    app/activation_test.cpp
    app/as_of_test.cpp
    app/binder_annexes_test.cpp
    app/binder_test.cpp
    app/calendar_test.cpp
    app/call_sheet_codes_test.cpp
    app/emergency_pack_test.cpp
    app/inspection_test.cpp
    forms/inspection_test.cpp
    forms/phrases_test.cpp
    app/emergency_report_test.cpp
    app/one_service_test.cpp
    print/pdf_tools.cpp
    app/records_test.cpp
    app/arrivals_test.cpp
    app/running_drill_test.cpp
    records/coming_dates_test.cpp
    records/duties_test.cpp
    records/ledger_test.cpp
    store/record_chain_test.cpp
    $<TARGET_OBJECTS:keizoku_catch_main>)
target_include_directories(keizoku_records_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(keizoku_records_tests PRIVATE KEIZOKU_SOURCE="${PROJECT_SOURCE_DIR}")
target_link_libraries(keizoku_records_tests PRIVATE keizoku_flags keizoku_cli keizoku_app Catch2::Catch2)
keizoku_reuse(keizoku_records_tests keizoku_catch_headers)
catch_discover_tests(keizoku_records_tests TEST_PREFIX "records:" PROPERTIES TIMEOUT 120 ENVIRONMENT "TZ=UTC")
