using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Reads <c>multipart/form-data</c> for the one operation that takes it. What can't be read ends on the road of exceptions, in the dialect's voice.</summary>
internal sealed class MultipartDocumentBinder(IncomingFiles files, RequestDetails details) : IModelBinder
{
    // RFC 2046 5.1.1.
    private const int MaxBoundary = 70;

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var request = bindingContext.HttpContext.Request;
        var boundary = BoundaryOf(request);
        try
        {
            var document = new MultipartDocument(files);
            bindingContext.Result = ModelBindingResult.Success(
                await document.ReadAsync(new MultipartReader(boundary, request.Body), bindingContext.HttpContext.RequestAborted));
            if (details.IdempotencyKey is { } key)
                details.IdempotencyKey = key with { BodyHash = document.Hash };
        }
        catch (Exception exception) when (exception is InvalidDataException || exception.GetType() == typeof(IOException))
        {
            // Headers over their limit, too many parts; a body that ends in the middle.
            throw new BadHttpRequestException("The form can't be read.", StatusCodes.Status400BadRequest, exception);
        }
    }

    private static string BoundaryOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new BadHttpRequestException("The body is no form with parts.", StatusCodes.Status415UnsupportedMediaType);
        return HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= MaxBoundary } boundary
            ? boundary.Value!
            : throw new BadHttpRequestException("The boundary is missing or too long.", StatusCodes.Status400BadRequest);
    }
}

/// <summary>Marks the parameter that takes the form, which is the request's body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class FromMultipartAttribute : ModelBinderAttribute
{
    public FromMultipartAttribute() => (BinderType, BindingSource) = (typeof(MultipartDocumentBinder), BindingSource.Body);
}
