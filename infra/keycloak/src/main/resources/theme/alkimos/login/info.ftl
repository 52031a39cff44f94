<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("infoTitle")}</#if>
    <#elseif section = "form">
        <p class="ak-lead" id="kc-info-message">${message.summary}<#if requiredActions??><#list requiredActions>: <#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>, </#items></#list></#if></p>
        <#if !skipLink??>
            <#if pageRedirectUri?has_content>
                <a class="${properties.kcButtonPrimaryClass}" href="${pageRedirectUri}">${msg("backToApplication")}</a>
            <#elseif actionUri?has_content>
                <a class="${properties.kcButtonPrimaryClass}" href="${actionUri}">${msg("proceedWithAction")}</a>
            <#elseif (client.baseUrl)?has_content>
                <a class="${properties.kcButtonPrimaryClass}" href="${client.baseUrl}">${msg("backToApplication")}</a>
            </#if>
        </#if>
    </#if>
</@layout.registrationLayout>
