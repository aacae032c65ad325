# Not built on macOS yet. A disk image with Yiren.app, into which Qt is copied by Qt's deploy script; unsigned.
set(icns ${PROJECT_SOURCE_DIR}/packaging/macos/yiren.icns)
target_sources(yiren PRIVATE ${icns})
set_source_files_properties(${icns} TARGET_DIRECTORY yiren PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(yiren PROPERTIES OUTPUT_NAME Yiren)
qt_generate_deploy_app_script(TARGET yiren OUTPUT_SCRIPT deploy)
install(SCRIPT ${deploy})

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Yiren ${PROJECT_VERSION}")
