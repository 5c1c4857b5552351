using Microsoft.OpenApi;
using PlanPlatform.Web.Apis.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanPlatform.Web.Hosting;

/// <summary>Shows the body and the header of an upload, which are read as they come and not by model binding.</summary>
internal sealed class UploadOperations : IOperationFilter
{
    private const string Upload = "createObject";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttributes(typeof(OperationAttribute), inherit: false) is not [OperationAttribute { Name: Upload }])
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
            },
        };
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "X-Object-Name",
            In = ParameterLocation.Header,
            Description = "The object's name, as it is or encoded as RFC 8187 says.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }
}
