<#-- The notice inside the delivered jar. "dependencyMap": project -> licenses, after merges.txt and overrides.properties.
     The web assets repeat static/vendor/manifest.json of the kit; DeliveredJarIT compares the two. -->
Third-party software in Alkimos
===============================

Alkimos is licensed under the Apache License 2.0. This jar also carries the works below, unchanged, each under its own
license. Libraries are separate jars in BOOT-INF/lib and keep their own notices; web assets are in
static/vendor of alkimos-kit, next to their licenses. Identifiers are those of https://spdx.org/licenses. A
library with several licenses names all of them.

Libraries: name | version | license | URL
-----------------------------------------
<#list dependencyMap as entry>
<#assign library = entry.getKey()>
${library.groupId}:${library.artifactId} | ${library.version} | ${entry.getValue()?join(", ")} | ${library.url!"https://central.sonatype.com/artifact/" + library.groupId + "/" + library.artifactId}
</#list>

Web assets: name | version | license | URL
------------------------------------------
htmx.org | 2.0.11 | 0BSD | https://htmx.org
@tabler/core | 1.6.1 | MIT | https://tabler.io
@tabler/icons | 3.51.0 | MIT | https://tabler.io/icons
@fontsource-variable/inter | 5.3.0 | OFL-1.1 | https://rsms.me/inter
@expo-google-fonts/inter | 0.4.2 | OFL-1.1 | https://rsms.me/inter
swagger-ui-dist | 5.35.0 | Apache-2.0 | https://swagger.io/tools/swagger-ui
