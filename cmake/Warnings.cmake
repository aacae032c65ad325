# Warnings, Qt strictness, linker, sanitizers and hardening: one interface target that every layer, program and test links.
option(YIREN_WERROR "Warnings are errors (CI)" OFF)
option(YIREN_HARDEN "Hardened release build" OFF)
set(YIREN_SANITIZE "" CACHE STRING "Sanitizers, comma separated: address,undefined or thread")

add_library(yiren_build INTERFACE)
target_compile_options(yiren_build INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor
    -Wcast-align -Wformat=2 -Werror=return-type -Werror=switch)
# In sources that are compiled as one, a local variable may bear the name of another file's constant.
if(YIREN_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(yiren_build INTERFACE -Wshadow=local)
elseif(NOT YIREN_UNITY)
    target_compile_options(yiren_build INTERFACE -Wshadow)
endif()
if(YIREN_WERROR)
    target_compile_options(yiren_build INTERFACE -Werror)
endif()
target_compile_definitions(yiren_build INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_MESSAGELOGCONTEXT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
# The compiler tidies up its memory a dozen times in a large source, for a tenth of its time; two of them at work take 2 GB without.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(yiren_build INTERFACE "SHELL:--param ggc-min-heapsize=4194304")
endif()
# A machine that only runs the tests needs none: 300 programs are compiled, linked and written sooner. A trace of a crash has names then, no lines.
option(YIREN_DEBUG_INFO "Debug builds know lines and variables (not in CI)" ON)
if(NOT YIREN_DEBUG_INFO AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(yiren_build INTERFACE -g0)
endif()
# Some 140 programs of a debug build are linked in a quarter of the time.
find_program(MOLD mold)
if(MOLD AND CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT YIREN_SANITIZE)
    target_link_options(yiren_build INTERFACE -fuse-ld=mold)
endif()
if(YIREN_SANITIZE)
    target_compile_options(yiren_build INTERFACE -fsanitize=${YIREN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(yiren_build INTERFACE -fsanitize=${YIREN_SANITIZE})
endif()
if(YIREN_FUZZ)
    target_compile_options(yiren_build INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(YIREN_HARDEN)
    target_compile_options(yiren_build INTERFACE -fstack-protector-strong -fstack-clash-protection)
    target_compile_definitions(yiren_build INTERFACE _FORTIFY_SOURCE=2)
    target_link_options(yiren_build INTERFACE -pie -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
