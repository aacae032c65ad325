# What is installed where, and the packages that cpack makes of it: .deb on Linux, an NSIS installer on Windows, a disk image on macOS.
# docs/PACKAGING.md says which of them have been built.
include(GNUInstallDirs)
set(desktop ${PROJECT_SOURCE_DIR}/resources/desktop)

install(TARGETS yiren yiren-cli BUNDLE DESTINATION . RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
set_target_properties(yiren PROPERTIES
    WIN32_EXECUTABLE ON
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_BUNDLE_NAME Yiren
    MACOSX_BUNDLE_GUI_IDENTIFIER cn.yiren.yiren
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_COPYRIGHT "The Yiren maintainers, GPL-3.0-or-later"
    MACOSX_BUNDLE_ICON_FILE yiren.icns)

set(CPACK_PACKAGE_NAME yiren)
set(CPACK_PACKAGE_VENDOR "The Yiren maintainers")
set(CPACK_PACKAGE_CONTACT "The Yiren maintainers <maintainers@yiren.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "books of a one-person company on WeChat")
set(CPACK_PACKAGE_DESCRIPTION
"Orders, refunds and the bills of WeChat Pay for a company that one person
runs. Each day is reconciled and proved to the fen before it is closed; every
difference is named with its likely cause.
Everything lies in one file on this computer. The window is yiren, the command
line yiren-cli.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)

if(WIN32)
    include(PackagingWindows)
elseif(APPLE)
    include(PackagingMacos)
else()
    include(PackagingLinux)
endif()
include(CPack)
