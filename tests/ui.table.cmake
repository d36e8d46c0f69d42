# SPDX-License-Identifier: Apache-2.0
# Tables of the window, one executable per page or widget.
if(KEIZOKU_UI)
    foreach(name tst_lists tst_register_page tst_resource_page tst_sheet_view)
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
