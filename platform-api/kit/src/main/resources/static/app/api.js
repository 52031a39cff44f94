// Shows the description of the REST API. Nothing is sent to any other server, also not for validation.
SwaggerUIBundle({
	url: "/v3/api-docs",
	domNode: document.getElementById("api"),
	deepLinking: true,
	docExpansion: "none",
	filter: true,
	defaultModelsExpandDepth: 0,
	validatorUrl: null,
});
