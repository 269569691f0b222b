/** In which a network can be had: the two files of a TensorFlow.js layers model, or one of ONNX. */
export const MODEL_FORMATS = ['tfjs', 'onnx'] as const;
export type ModelFormat = (typeof MODEL_FORMATS)[number];
