# precompile(target header): the header of cmake/ is read once for all targets that ask for it, not once a target. The object library that owns
# it has nothing but that; a target that defines or links more than it does may still use it.
# ccache is left out while headers are precompiled: it would pack 130 MB a header, and keep nothing of the files that use one.
option(YIREN_PCH "Precompile the headers that nearly every file includes" ON)

find_program(CCACHE ccache)
if(CCACHE AND NOT YIREN_PCH AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

function(precompile target header)
    if(NOT YIREN_PCH)
        return()
    endif()
    if(NOT TARGET ${header})
        set(source ${PROJECT_BINARY_DIR}/cmake/${header}.cpp)
        file(CONFIGURE OUTPUT ${source} CONTENT "// Owns ${header}.h.\n")
        add_library(${header} OBJECT ${source})
        target_link_libraries(${header} PRIVATE yiren_build tl::expected ${ARGN})
        target_precompile_headers(${header} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/${header}.h)
    endif()
    target_precompile_headers(${target} REUSE_FROM ${header})
endfunction()
