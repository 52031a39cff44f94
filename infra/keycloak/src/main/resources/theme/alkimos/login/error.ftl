<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("errorTitle")}
    <#elseif section = "form">
        <p class="ak-lead" id="kc-error-message">${kcSanitize(message.summary)?no_esc}</p>
        <#if !skipLink?? && (client.baseUrl)?has_content>
            <a id="backToApplication" class="${properties.kcButtonPrimaryClass}" href="${client.baseUrl}">${msg("backToApplication")}</a>
        </#if>
    </#if>
</@layout.registrationLayout>
