# SPDX-License-Identifier: Apache-2.0
# The windows around the pages, one executable per window.
if(KEIZOKU_UI)
    foreach(name tst_activation_page tst_call_sheets tst_comparison_page tst_contact_window tst_drill_window tst_findings tst_help_window tst_main_window tst_preview_window tst_questions tst_records tst_rehearsal tst_start_window tst_training_windows tst_tree_page tst_unplaced_page
            tst_version_dialog tst_words)
        add_executable(${name} ui/${name}.cpp)
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
        target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
        target_compile_definitions(${name} PRIVATE KEIZOKU_SOURCE="${PROJECT_SOURCE_DIR}")
        target_link_libraries(${name} PRIVATE keizoku_ui keizoku_flags Qt6::Test)
        keizoku_reuse(${name} keizoku_qtest_headers)
        add_test(NAME ui.${name} COMMAND ${name})
        set_tests_properties(ui.${name} PROPERTIES TIMEOUT 60
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;XDG_RUNTIME_DIR=/tmp")
    endforeach()
endif()
