# Not built on Windows yet. The installer is made by NSIS; Qt and its plugins are laid beside the programs by Qt's deploy script.
target_sources(yiren PRIVATE ${PROJECT_SOURCE_DIR}/packaging/windows/yiren.rc)
qt_generate_deploy_app_script(TARGET yiren OUTPUT_SCRIPT deploy)
install(SCRIPT ${deploy})

set(CPACK_GENERATOR NSIS)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Yiren)
set(CPACK_PACKAGE_EXECUTABLES yiren "Yiren 一人台")
set(CPACK_NSIS_DISPLAY_NAME "Yiren 一人台")
set(CPACK_NSIS_MUI_ICON ${PROJECT_SOURCE_DIR}/packaging/windows/yiren.ico)
set(CPACK_NSIS_INSTALLED_ICON_NAME bin/yiren.exe)
set(CPACK_NSIS_UNINSTALL_NAME "Uninstall Yiren")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
