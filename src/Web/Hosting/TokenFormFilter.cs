using Microsoft.OpenApi;
using PlanPlatform.Web.Apis.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanPlatform.Web.Hosting;

/// <summary>Shows the forms of the authorization server's endpoints, which are read by hand because RFC 6749 forbids what model binding would accept.</summary>
internal sealed class TokenFormFilter : IOperationFilter
{
    private static readonly Dictionary<string, (string Required, string[] Others)> Forms = new(StringComparer.Ordinal)
    {
        ["token"] = ("grant_type",
        [
            "client_id", "client_secret", "code", "redirect_uri", "code_verifier", "refresh_token", "username", "password", "scope", "organisation",
        ]),
        ["revoke"] = ("token", ["token_type_hint", "client_id", "client_secret"]),
        ["introspect"] = ("token", ["token_type_hint", "client_id", "client_secret"]),
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttributes(typeof(OperationAttribute), inherit: false) is not [OperationAttribute { Name: { } name }]
            || !Forms.TryGetValue(name, out var form))
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/x-www-form-urlencoded"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string>(StringComparer.Ordinal) { form.Required },
                        Properties = form.Others.Prepend(form.Required).ToDictionary(
                            parameter => parameter,
                            _ => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String },
                            StringComparer.Ordinal),
                    },
                },
            },
        };
    }
}
