# The desktop's entries and the Debian package.
install(FILES ${desktop}/cn.yiren.yiren.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop}/cn.yiren.yiren.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${desktop}/cn.yiren.yiren.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
foreach(size 16 24 32 48 64 128 256 512)
    install(FILES ${desktop}/icons/${size}.png DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps
            RENAME cn.yiren.yiren.png)
endforeach()

# Debian wants manual pages and the change log packed, without a time in them.
set(debian ${PROJECT_SOURCE_DIR}/packaging/debian)
install(FILES ${debian}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
find_program(GZIP gzip)
function(install_packed source destination)
    get_filename_component(name ${source} NAME)
    set(packed ${PROJECT_BINARY_DIR}/packaging/${name}.gz)
    add_custom_command(OUTPUT ${packed} COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/packaging
                       COMMAND sh -c "${GZIP} -9n <${source} >${packed}" DEPENDS ${source} VERBATIM)
    set_property(GLOBAL APPEND PROPERTY YIREN_PACKED ${packed})
    install(FILES ${packed} DESTINATION ${destination} ${ARGN})
endfunction()
install_packed(${debian}/yiren.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_packed(${debian}/yiren-cli.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_packed(${debian}/changelog ${CMAKE_INSTALL_DOCDIR} RENAME changelog.Debian.gz)
get_property(packed GLOBAL PROPERTY YIREN_PACKED)
add_custom_target(packed_documents DEPENDS ${packed})
add_dependencies(yiren packed_documents)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/package)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
# What is linked is found by dpkg-shlibdeps; what is loaded while running must be named: the SQL driver; fonts, keyring, Qt's own Chinese
# words and Wayland for a desktop.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "fonts-noto-cjk | fonts-wqy-microhei, fonts-open-sans | fonts-noto-core, gnome-keyring | kwalletmanager, libsecret-1-0, qt6-translations-l10n, qt6-wayland")
