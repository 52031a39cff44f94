<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <p class="ak-lead">${msg("pageExpiredMsg1")}</p>
        <@buttons.actionGroup>
            <@buttons.buttonLink id="loginRestartLink" href=url.loginRestartFlowUrl label="startAgain" class=["kcButtonPrimaryClass"]/>
            <@buttons.buttonLink id="loginContinueLink" href=url.loginAction label="doContinue" class=["kcButtonSecondaryClass"]/>
        </@buttons.actionGroup>
    </#if>
</@layout.registrationLayout>
